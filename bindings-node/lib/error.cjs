"use strict";
// The one exception.

class JeongsanError extends Error {
  constructor(first, all) {
    super(first.message);
    this.code = first.code;
    this.at = first.at;
    this.detail = first.detail;
    // Seen by those who ask, not printed twice.
    const errors = all ? all.map((record, index) => (index === 0 ? this : new JeongsanError(record))) : [this];
    Object.defineProperty(this, "errors", { value: errors });
  }
}
Object.defineProperty(JeongsanError.prototype, "name", { value: "JeongsanError" });

module.exports = { JeongsanError };
