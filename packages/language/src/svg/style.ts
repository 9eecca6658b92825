/** Colours of day and night; the picture is legible without them: kinds are written, arcs have arrows and labels. */
export const STYLE = `
.tree { --paper: #ffffff; --ink: #1c2430; --soft: #5b6675; --line: #8a95a5; --core: #1d5fae; --per: #8a3ffc; --org: #0a7a55; --loc: #b3541e; --misc: #6b6f10; font-family: system-ui, "Segoe UI", "DejaVu Sans", Helvetica, Arial, sans-serif; }
@media (prefers-color-scheme: dark) { .tree { --paper: #14181f; --ink: #e8ecf2; --soft: #a5b0bf; --line: #76828f; --core: #7db4f5; --per: #c39bff; --org: #58d3a4; --loc: #f2a673; --misc: #d3d66b; } }
.tree .paper { fill: var(--paper); }
.tree .form { fill: var(--ink); font-size: 16px; text-anchor: middle; }
.tree .tag { fill: var(--soft); font-size: 11px; text-anchor: middle; letter-spacing: .04em; }
.tree .arc { fill: none; stroke: var(--line); stroke-width: 1.4; }
.tree .tip { fill: var(--line); }
.tree .label { fill: var(--soft); font-size: 12px; text-anchor: middle; paint-order: stroke; stroke: var(--paper); stroke-width: 5px; stroke-linejoin: round; }
.tree .core .arc { stroke: var(--core); stroke-width: 1.8; }
.tree .core .tip { fill: var(--core); }
.tree .core .label { fill: var(--core); font-weight: 600; }
.tree .joint { stroke: var(--line); stroke-width: 1.4; fill: none; }
.tree .name line { stroke-width: 3; stroke-linecap: round; }
.tree .name text { font-size: 11px; font-weight: 600; text-anchor: middle; }
.tree .PER line { stroke: var(--per); } .tree .PER text { fill: var(--per); }
.tree .ORG line { stroke: var(--org); } .tree .ORG text { fill: var(--org); }
.tree .LOC line { stroke: var(--loc); } .tree .LOC text { fill: var(--loc); }
.tree .MISC line { stroke: var(--misc); } .tree .MISC text { fill: var(--misc); }
`.trim();
