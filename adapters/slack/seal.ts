// Sealing: AES-256-GCM with the key of the environment. A sealed text opens only with its key and under the name it was
// sealed for, so that one installation's cannot be put in another's place.
import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

const version = "v1";
const nonceBytes = 12;
const tagBytes = 16;

export type Seal = {
  seal(name: string, text: string): string;
  /** Throws when the key is another one, or the text was changed or belongs to another name. */
  open(name: string, sealed: string): string;
};

/** `key` has 32 bytes. */
export function createSeal(key: Uint8Array): Seal {
  if (key.length !== 32) throw new RangeError("a sealing key has 32 bytes");
  return {
    seal(name, text) {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv("aes-256-gcm", key, nonce, { authTagLength: tagBytes }).setAAD(Buffer.from(name));
      const hidden = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      return [version, ...[nonce, cipher.getAuthTag(), hidden].map((part) => part.toString("base64url"))].join(".");
    },
    open(name, sealed) {
      const [made, ...parts] = sealed.split(".");
      const [nonce, tag, hidden] = parts.map((part) => Buffer.from(part, "base64url"));
      if (made !== version || nonce?.length !== nonceBytes || tag?.length !== tagBytes || hidden === undefined) {
        throw new Error("not a sealed text");
      }
      const cipher = createDecipheriv("aes-256-gcm", key, nonce, { authTagLength: tagBytes });
      cipher.setAAD(Buffer.from(name)).setAuthTag(tag);
      return Buffer.concat([cipher.update(hidden), cipher.final()]).toString("utf8");
    },
  };
}
