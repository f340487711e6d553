// What `cultivate doctor` finds out. A platform's adapter brings its own look at tokens, scopes and intents.

export type Finding = {
  /** What was looked at, in two or three words: "Slack bot token". */
  readonly name: string;
  readonly ok: boolean;
  /** What was found, in a sentence. Never a token. */
  readonly detail: string;
  /** What a person does about it. */
  readonly fix?: string;
};

/** Changes nothing anywhere, and answers within some seconds: a platform that cannot be reached is a finding. */
export type PlatformCheck = () => Promise<readonly Finding[]>;
