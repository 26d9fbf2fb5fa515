"use strict";
// The native library of this platform.

const { join } = require("node:path");

const file = `jeongsan.${process.platform}-${process.arch}.node`;
try {
  module.exports = require(join(__dirname, "..", file));
} catch (cause) {
  throw new Error(`${file} could not be loaded: run \`npm run build\` in bindings-node`, { cause });
}
