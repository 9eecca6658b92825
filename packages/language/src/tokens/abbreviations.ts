/** Words written with a full stop that does not end a sentence. Lower case, without the final stop. */
const TITLES =
  "mr mrs ms messrs mme mlle dr prof rev fr sr jr hon pres gov lt col gen maj capt cmdr cdr sgt cpl pvt adm brig supt det insp rep reps sen sens amb sec asst atty st ste mt ft pte ens msgr esq ald sheikh ret";
const MONTHS = "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri";
const FIRMS = "inc ltd co corp bros plc llc assn dept univ intl natl govt admin dist div est";
const TEXT =
  "etc vs al cf ca approx viz ibid op fig figs vol vols no nos pp ed eds ch para art sect ext tel fax mob attn ave blvd rd hwy sq bldg apt p.s ph.d m.sc b.sc";
const MEASURES = "oz lb lbs ft yd mi hr hrs min yr yrs mo mos";
const STATES =
  "ala ariz ark calif colo conn del fla ga ill ind kan kans ky la md mass mich minn miss mo mont neb nebr nev okla ore pa tenn tex va vt wash wis wisc wyo ont que";

/** Abbreviations that are words too: kept with their stop only before a lower-case word, a number or a comma. */
const AMBIGUOUS_WORDS =
  "no art fig ch ed mo mar jun jan dec est min la pa miss ill ind del wash mass ore tex al del fri sat sun mon wed fr para sec mi ga va ext dist div admin ca co op pp st rep det gen hon colo conn ark pres";

export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  [TITLES, MONTHS, FIRMS, TEXT, MEASURES, STATES].join(" ").split(" "),
);
export const ALSO_WORDS: ReadonlySet<string> = new Set(AMBIGUOUS_WORDS.split(" "));
/** Never the last word of a sentence: a name follows. With the stop. */
export const BEFORE_NAME: ReadonlySet<string> = new Set(
  "mr mrs ms messrs mme mlle prof rev gov lt gen maj capt cmdr cdr sgt cpl pvt adm brig supt insp rep reps sen sens amb msgr vs".split(
    " ",
  ),
);
