export { type Attribution, findAttributions } from "./attributions.js";
export { findQuotations } from "./quotations.js";
export { findStatements } from "./statements.js";
export { accordingTo } from "./vouch.js";
