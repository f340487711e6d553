// Files by Slack's current flow: ask for an address, put the bytes there, complete. Between the last two the file is
// nobody's; completing without a channel makes it ours to show in a block.
import type { Ref } from "../../src/cards/card.ts";
import { DeliveryProblem } from "../../src/ports/chat-adapter.ts";
import { beforeSending, deliveryProblem } from "./errors.ts";
import { limits } from "./limits.ts";
import { clip } from "./mrkdwn.ts";
import type { Pace } from "./pace.ts";
import type { SlackApi } from "./slack-api.ts";

export type NewFile = { readonly name: string; readonly bytes: Uint8Array; readonly alt?: string };
export type Staged = { readonly id: string; readonly name: string };

export type Uploads = {
  /** Puts the bytes at Slack. Throws DeliveryProblem. */
  stage(installation: Ref, file: NewFile): Promise<Staged>;
  /** Makes a staged file real, shared in a channel when there is one. Answers its address for people, if Slack tells. */
  complete(
    installation: Ref,
    file: Staged,
    share?: { channel: Ref; thread?: Ref | undefined },
  ): Promise<string | undefined>;
};

export function createUploads(api: SlackApi, pace: Pace, timeoutMs: number): Uploads {
  return {
    async stage(installation, file) {
      const alt = file.alt === undefined ? undefined : clip(file.alt, limits.fileAltText);
      try {
        const address = await pace.unlessBlocked(installation, "files.getUploadURLExternal", () =>
          api.call<{ upload_url: string; file_id: string }>(installation, "files.getUploadURLExternal", {
            filename: file.name,
            length: file.bytes.byteLength,
            // The documentation says alt_txt, Slack's own client alt_text.
            ...(alt === undefined ? {} : { alt_txt: alt, alt_text: alt }),
          }),
        );
        await put(address.upload_url, file.bytes, timeoutMs);
        return { id: address.file_id, name: file.name };
      } catch (error) {
        throw beforeSending(error);
      }
    },
    async complete(installation, file, share) {
      try {
        const { files } = await pace.unlessBlocked(installation, "files.completeUploadExternal", () =>
          api.call<{ files?: { permalink?: string }[] }>(installation, "files.completeUploadExternal", {
            files: [{ id: file.id, title: file.name }],
            ...(share === undefined ? {} : { channel_id: share.channel, thread_ts: share.thread }),
          }),
        );
        return files?.[0]?.permalink;
      } catch (error) {
        throw share === undefined ? beforeSending(error) : deliveryProblem(error);
      }
    },
  };
}

async function put(address: string, bytes: Uint8Array, timeoutMs: number): Promise<void> {
  const response = await fetch(address, {
    method: "POST",
    headers: { "content-type": "application/octet-stream" },
    body: new Uint8Array(bytes),
    signal: AbortSignal.timeout(timeoutMs),
  });
  await response.arrayBuffer();
  if (response.status !== 200) {
    throw new DeliveryProblem("try-later", `Slack did not take an upload (HTTP ${response.status}).`);
  }
}
