/** Code of CODEBOOK section 2 for what was described; undefined when neither state nor body is known. */
export function codeOf(of: { country?: string; sector?: string; body?: { code: string } }): string | undefined {
  if (of.body) {
    const { code } = of.body;
    if (of.sector === "ELI") return code.length === 6 ? `${code.slice(0, 3)}ELI` : code;
    return code;
  }
  if (!of.country) return undefined;
  if (of.country === "EUR") return "EUR";
  return of.country + (of.sector ?? "");
}
