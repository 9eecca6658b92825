export { type Attribution, findAttributions } from "./attributions.js";
export { type QuotationRole, quotationRoles, type RoledQuotation } from "./quotationRoles.js";
export { findQuotations } from "./quotations.js";
export { countSources, type SourceCount, type SourceKind, type SpokenSource } from "./sources.js";
export { findStatements } from "./statements.js";
export { accordingTo } from "./vouch.js";
