/** Agencies and broadcasters whose texts others print, as they sign them. `(` and `/` around them are told apart elsewhere. */
const AGENCIES =
  "AP|AFP|Reuters|UPI|VOA|RFE/RL|RFE|RFA|TASS|Tass|Itar-Tass|Xinhua|Kyodo|Yonhap|ANSA|EFE|dpa|DPA|PTI|ANI|IANS|IRNA|ISNA|MNA|Fars|SANA|WAFA|Anadolu|AA|Bernama|Antara|Interfax|RIA Novosti|Sputnik|PA|AAP|CP|CNA|CNN|BBC|DW|NPR|Bloomberg|Ukrinform|Armenpress|BelTA|Agerpres|MTI|PAP|CTK|APA|Belga|ANP|NTB|TT|STT|Ritzau|Lusa|KUNA|WAM|SPA|QNA|BNA|ONA|NNA|MENA|PANA|ACI|JTA|KCNA|GMA|Agencies|Associated Press|The Associated Press|Agence France-Presse|United Press International|Voice of America|Radio Free Europe|Xinhua News Agency|Deutsche Welle|Deutsche Presse-Agentur|Press Trust of India|Thomson Reuters|Canadian Press|Press Association";
/** Unknown houses sign with two to six capitals. */
const SIGNED = `(?:${AGENCIES}|[A-Z]{2,6})`;
const SIGNED_LIST = `${SIGNED}(?:\\s*(?:/|&|and|,)\\s*(?:${SIGNED}|agencies))*`;

/** `(Reuters)`, `(AFP/Reuters)` */
export const IN_BRACKETS = new RegExp(`^\\((${SIGNED_LIST})\\)$`);
/** At the end of a last paragraph: `… on Monday. (Reuters)`, `…affairs department./VOA`, `… — AFP`. The words stand first. */
export const AT_END = new RegExp(
  `^([\\s\\S]*[.!?]["”'’)]?)\\s*(?:\\((${SIGNED_LIST})\\)|/\\s?(${SIGNED})/?|[—–-]{1,2}\\s?(${AGENCIES})\\.?)$`,
);
/** A last line that is a signature alone: `(EXP)`, `/VOA`, `— Reuters`, `Source: AFP` */
export const ALONE = new RegExp(
  `^(?:\\((${SIGNED_LIST})\\)|/\\s?(${SIGNED})/?|[—–-]{1,2}\\s?(${AGENCIES})\\.?|(?:Source|Sources|SOURCE):\\s*(${AGENCIES}))$`,
);
export const AGENCY_IN_DATELINE = `(?:\\((${SIGNED_LIST})\\)|/(${SIGNED})/)`;
