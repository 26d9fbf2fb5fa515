// Compiled, not run: the package as CommonJS sees it.

import jeongsan = require("jeongsan");

export const vat: bigint = jeongsan.vatSplit({ amount: 20_800n }).vat;
export const book: jeongsan.PolicyBook<number> = new jeongsan.PolicyBook("{}", { amounts: "number" });
