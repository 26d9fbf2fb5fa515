// An endpoint that settles an order when it is paid, and answers with the transfer and every step that led to it.

import { readFileSync } from "node:fs";
import { createServer } from "node:http";

import { JeongsanError, PolicyBook } from "jeongsan";

/** @import { Order } from "jeongsan" */

const BODY_MAX = 1 << 20;

// Amounts come and go as JSON numbers here.
const book = new PolicyBook(readFileSync(new URL("book.json", import.meta.url), "utf8"), { amounts: "number" });

/**
 * What a shop does once the payment provider has confirmed a payment.
 * @param {{ order: Order<number> }} payment
 */
function paid({ order }) {
  const { transfer, text } = book.explain({ order, language: "ko" });
  // Here a shop would keep the transfer beside the order.
  return { settlement: transfer.amounts.settlement, settlementDate: transfer.settlementDate, transfer, why: text };
}

const server = createServer(async (request, response) => {
  /** @param {number} status @param {unknown} body */
  const reply = (status, body) => {
    response.writeHead(status, { "content-type": "application/json; charset=utf-8" });
    response.end(`${JSON.stringify(body)}\n`);
  };
  if (request.method !== "POST" || request.url !== "/payments") return reply(404, { errors: [{ code: "not_found" }] });
  let body = "";
  request.setEncoding("utf8");
  for await (const part of request) {
    body += part;
    if (body.length > BODY_MAX) return reply(413, { errors: [{ code: "too_large" }] });
  }
  try {
    reply(200, paid(JSON.parse(body)));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return reply(400, { errors: [{ code: "malformed_json" }] });
    if (!(error instanceof JeongsanError)) throw error;
    const errors = error.errors.map(({ code, message, at }) => ({ code, message, at }));
    reply(422, { errors });
  }
});

server.listen(Number(process.env["PORT"] ?? 8080), "127.0.0.1", () => {
  const address = server.address();
  if (address !== null && typeof address === "object") console.log(`http://127.0.0.1:${address.port}/payments`);
});
