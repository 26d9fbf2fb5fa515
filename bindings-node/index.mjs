// Written by jeongsan-bindings-generator from the wire's one description. Do not edit.

import jeongsan from "./index.cjs";

export const {
  JeongsanError,
  PolicyBook,
  accountNumber,
  addBusinessDays,
  adjust,
  allocate,
  bank,
  businessDay,
  callText,
  callTextAsync,
  changeVersions,
  civilDate,
  corporationNumber,
  money,
  portion,
  registrationNumber,
  round,
  settlementDate,
  status,
  vatSplit,
} = jeongsan;
export default jeongsan;
