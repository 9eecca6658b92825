export { findQuotations } from "./quotations.js";
export { findStatements } from "./statements.js";
export { accordingTo } from "./vouch.js";
