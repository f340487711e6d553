// What the community's own records can do. Every call stays within one installation.
import type { Ref } from "../../cards/card.ts";
import type { Community, Installation } from "../../community/community.ts";
import type { Member } from "../../community/member.ts";

export interface InstallationRecords {
  find(platform: Installation["platform"], ref: Ref): Promise<Installation | undefined>;
  get(id: string): Promise<Installation | undefined>;
  add(installation: Installation): Promise<void>;
  list(): Promise<readonly Installation[]>;
  /** Everything of an installation, in every table. */
  purge(id: string): Promise<void>;
}

export interface CommunityRecords {
  get(id: string): Promise<Community | undefined>;
  inChannel(installation: string, channel: Ref): Promise<Community | undefined>;
  named(name: string): Promise<readonly Community[]>;
  byFeed(token: string): Promise<Community | undefined>;
  /** Without an installation: all there are, for the command line. */
  list(installation?: string): Promise<readonly Community[]>;
  save(community: Community): Promise<void>;
}

export interface MemberRecords {
  get(id: string): Promise<Member | undefined>;
  byRef(community: string, ref: Ref): Promise<Member | undefined>;
  /** Everybody known, the departed and the imported included. */
  list(community: string): Promise<readonly Member[]>;
  /** The communities of an installation in which this person is known. */
  of(installation: string, ref: Ref): Promise<readonly Member[]>;
  save(member: Member): Promise<void>;
  saveAll(members: readonly Member[]): Promise<void>;
  /**
   * With all that is theirs: what they did, wrote, answered and offered, messages to them, and decisions about them. What
   * they did by command stays in the audit without a name.
   */
  remove(id: string): Promise<void>;
}
