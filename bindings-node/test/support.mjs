// What the tests share: a book, orders, and comparison by whole value.

export const BOOK = {
  contracts: [
    {
      id: "standard",
      name: "Standard",
      platformFee: { rate: "10%" },
      platformFeeVatBearer: "partner",
      settlementCycle: { lagDays: 2, recurrence: { every: "month", days: [31] }, convention: "preceding" },
    },
  ],
  additionalFeePolicies: [{ id: "gift", name: "Gift wrap", fee: { fixed: 1_000n }, vatBearer: "partner" }],
  partners: [
    { id: "farm", name: "Hana Farm", defaultContract: "standard", type: { kind: "non_withholding" } },
  ],
};

export function order(changes) {
  return { id: "order-1", partner: "farm", amount: 10_000n, startDate: "2023-08-11", ...changes };
}
