// A disk with hardly any room, to see what happens when it is full: a file system in memory of a size of our choice, where
// this user may mount one.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

const mount = (folder: string, kilobytes: number) =>
  spawnSync("mount", ["-t", "tmpfs", "-o", `size=${kilobytes}k`, "tmpfs", folder], { encoding: "utf8" });

const unmount = (folder: string) => {
  spawnSync("umount", [folder]);
  rmSync(folder, { recursive: true, force: true });
};

/** Why there is none here, or undefined. */
export const noSmallDisk: string | undefined = (() => {
  const folder = mkdtempSync(join(tmpdir(), "cultivate-disk-"));
  const { status, stderr, error } = mount(folder, 64);
  unmount(folder);
  return status === 0 ? undefined : `no file system may be mounted here (${(error?.message ?? stderr).trim()})`;
})();

export type SmallDisk = {
  readonly folder: string;
  /** As when somebody frees space. */
  readonly makeRoom: () => void;
};

/** Mounted until the test ends. */
export function smallDisk(kilobytes: number): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), "cultivate-disk-"));
  onTestFinished(() => unmount(folder));
  const { status, stderr } = mount(folder, kilobytes);
  if (status !== 0) throw new Error(`mounting failed: ${stderr}`);
  return { folder, makeRoom: () => void spawnSync("mount", ["-o", "remount,size=100m", folder]) };
}
