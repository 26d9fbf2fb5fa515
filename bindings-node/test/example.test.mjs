// The example as its README runs it: started on loopback, asked over HTTP.

import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";

const folder = join(dirname(fileURLToPath(import.meta.url)), "../../examples/node-commerce");
let server;
let url;

before(async () => {
  execFileSync("npm", ["install", "--offline", "--no-audit", "--no-fund", "--no-package-lock", "--silent"], { cwd: folder });
  server = spawn(process.execPath, ["server.mjs"], { cwd: folder, env: { ...process.env, PORT: "0" } });
  server.stderr.pipe(process.stderr);
  const [line] = await once(server.stdout.setEncoding("utf8"), "data");
  url = line.trim();
});

after(() => server?.kill());

async function post(body, to = url) {
  const response = await fetch(to, { method: "POST", body: typeof body === "string" ? body : JSON.stringify(body) });
  return [response.status, await response.json()];
}

// 30,000 won less a fee of 3,000 and its VAT of 300, and a card fee of 660 with 66. Seven business days after Monday 23 November.
const order = {
  id: "order-1",
  partner: "farm",
  amount: 30_000,
  startDate: "2026-11-23",
  additionalFees: ["card"],
};

test("a paid order is settled and explained", async () => {
  const [status, answer] = await post({ order });
  assert.equal(status, 200, JSON.stringify(answer));
  assert.equal(answer.settlement, 25_974);
  assert.equal(answer.settlementDate, "2026-12-02");
  assert.deepEqual([answer.transfer.amounts.platformFee, answer.transfer.amounts.additionalFee], [3_000, 660]);
  assert.match(answer.why.join("\n"), /25,?974/);
});

test("what cannot be settled is told by place", async () => {
  const [status, answer] = await post({ order: { ...order, amount: 0.1 } });
  assert.equal(status, 422);
  assert.deepEqual(answer.errors, [
    { code: "not_an_integer", message: "`0.1` is not a whole number of minor units", at: "$.order.amount" },
  ]);
  assert.equal((await post("no json"))[0], 400);
  assert.equal((await post("null"))[0], 400);
  assert.equal((await post({ order }, new URL("/", url)))[0], 404);
});
