// Compiled, not run: what the declarations allow, and what they refuse.

import jeongsan, { JeongsanError, PolicyBook, allocate, settlementDate, vatSplit } from "jeongsan";
import type { Book, Cycle, Order, OrderTransfer } from "jeongsan";

const document: Book = { contracts: [], partners: [] };
const documentInNumbers: Book<number> = { additionalFeePolicies: [] };
const order: Order = { id: "o", partner: "farm", amount: 10_000n, startDate: "2026-11-23" };

const book: PolicyBook = new PolicyBook(document);
const transfer: OrderTransfer = book.settle({ order });
const settlement: bigint = transfer.amounts.settlement;
const day: string | null | undefined = transfer.settlementDate;
const many = book.settleMany({ orders: [order] });
for (const result of many.results) {
  if ("errors" in result) console.log(result.errors[0]?.code);
  else console.log(result.amounts.settlement + settlement, day);
}
const later: Promise<typeof many> = book.settleManyAsync({ orders: [order] });

const numbers = new PolicyBook(documentInNumbers, { amounts: "number" });
const inNumbers: number = numbers.settle({ order: { id: "o", partner: "farm", amount: 10_000, startDate: "2026-11-23" } }).amounts.settlement;
const split: bigint = vatSplit({ amount: 20_800n }).vat;
const splitInNumbers: number = vatSplit({ amount: 20_800 }, { amounts: "number" }).vat;
const parts: readonly bigint[] = allocate({ total: 10n, weights: [1n, 2n] }).parts;
const settlementCycle: Cycle = { lagDays: 2, recurrence: { every: "month", days: [31] }, convention: "preceding" };
const date: string = settlementDate({ settlementCycle, startDate: "2026-11-23" }).settlementDate;

jeongsan.vatSplit({ amount: 1n });

// @ts-expect-error amounts are bigint unless numbers are asked for
vatSplit({ amount: 20_800 });
// @ts-expect-error a field is missing
book.settle({});
// @ts-expect-error an unknown field
book.settle({ order, ordre: order });
// @ts-expect-error null is no list
book.settleMany({ orders: null });
// @ts-expect-error an unknown word
settlementDate({ settlementCycle: { ...settlementCycle, convention: "next" }, startDate: "2026-11-23" });
// @ts-expect-error records are not changed
transfer.amounts.settlement = 1n;
// @ts-expect-error errors are thrown by the engine only
new JeongsanError();

const fault = (error: unknown): bigint | string | undefined =>
  error instanceof JeongsanError ? error.errors[0]?.detail["limit"] : undefined;

export { date, fault, inNumbers, later, parts, split, splitInNumbers };
