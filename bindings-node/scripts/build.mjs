// Builds the native library with cargo and puts it beside the package as `jeongsan.<platform>-<arch>.node`.
// `--profile NAME` takes another cargo profile than `bindings`.

import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, renameSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const given = process.argv.indexOf("--profile");
const profile = given < 0 ? "bindings" : process.argv[given + 1];

const build = spawnSync("cargo", ["build", "-p", "jeongsan-node", "--profile", profile], { cwd: root, stdio: "inherit" });
if (build.error) {
  console.error("cargo was not found: install the Rust toolchain (Debian: `apt-get install cargo`, or rustup)");
  process.exit(1);
}
if (build.status !== 0) process.exit(build.status ?? 1);

const metadata = execFileSync("cargo", ["metadata", "--no-deps", "--format-version", "1"], {
  cwd: root,
  maxBuffer: 1 << 28,
});
const { target_directory: target } = JSON.parse(metadata.toString());
const name = { darwin: "libjeongsan_node.dylib", win32: "jeongsan_node.dll" }[process.platform] ?? "libjeongsan_node.so";
const built = join(target, profile === "dev" ? "debug" : profile, name);
const library = join(root, `jeongsan.${process.platform}-${process.arch}.node`);
// Never written over in place: a process that has loaded it would fall over.
copyFileSync(built, `${library}.new`);
renameSync(`${library}.new`, library);
