/** Lines of the page around an article: invitations, shares, links to other stories, rights. Each is a whole line. */
interface Pattern {
  readonly why: string;
  readonly line: RegExp;
  /** Longer lines are left alone: they may be paragraphs. UTF-16 units. */
  readonly longest: number;
}

const PATTERNS: readonly Pattern[] = [
  {
    why: "link to another story",
    line: /^(?:[•*·–—-]\s*)?(?:read (?:more|also|next|the full (?:story|article))|continue reading|click (?:here )?(?:for|to read) more|see also|related(?: (?:stories|story|articles?|coverage|content|topics|posts|news|reading))?|more (?:on|from|stories|news) (?:this|you)|recommended(?: stories| for you)?|you (?:may|might) (?:also )?like|most (?:read|viewed|popular)|trending now|up next|watch(?: live| now)?:|listen:|editors?['’] picks?|don['’]t miss|also read|read:)(?:$|[:.…\s»>]|$)/i,
    longest: 140,
  },
  {
    why: "invitation to subscribe",
    line: /^(?:(?:please )?(?:subscribe|sign up|sign in|log in|register|join|download|get|support) (?:to|for|now|here|today|up|in|our|us|the|with|free)\b.*(?:newsletters?|inbox|e-?mail|app\b|subscri\w+|alerts?|updates|account|journalism|access|headlines|telegram|whatsapp|channel).*|already (?:a subscriber|have an account|a member)\?.*|subscribe(?: now)?[.!]?|sign up(?: now)?[.!]?|thank you for (?:subscribing|your (?:subscription|patience)).*|(?:by|after) (?:signing up|subscribing|clicking).*|(?:want|stay) (?:more|up to date|informed|connected).*(?:newsletter|inbox|follow|subscribe|sign up).*|never miss .*(?:news|story|sign\w*|inbox|alerts?).*|enter your e-?mail.*|an error has occurred.*|to (?:view|read|continue reading) (?:the|this) (?:full )?(?:story|article).*(?:subscri|log in|sign).*|join our (?:newsletter|mailing list|telegram|whatsapp).*|(?:the )?(?:latest|top|best) (?:news|stories|headlines) (?:right )?(?:to|in) your inbox.*|this article is (?:only )?for subscribers.*|(?:if you['’]re|if you are) (?:seeing this message|already a subscriber|a subscriber).*)$/i,
    longest: 320,
  },
  {
    why: "invitation to share",
    line: /^(?:share|tweet|e-?mail|print|whatsapp|facebook|twitter|linkedin|pinterest|reddit|copy link|save|comments?|bookmark|gift article|listen|advertisements?|advertising|ad|sponsored(?: content)?|supported by|close|photo|photos|image|video|menu|skip to (?:main )?content|share (?:this|on|via|with|article|full article|the story).*|read or share this story.*|(?:follow|like|find|connect with) (?:us|me|him|her|@\w+|the \w+ on|[\w ]{2,40}) (?:on|at|via)\b.*(?:twitter|facebook|instagram|telegram|youtube|google|x\b|social).*|leave a (?:comment|reply).*|click here for reprint.*|have (?:a tip|something to say).*|send (?:us|your) (?:your )?(?:tips?|a letter|feedback|questions).*|we want to hear (?:from you|what you think).*|\d+\s*(?:comments?|shares?|min(?:ute)?s? read)|[\d.]+k?\s*shares?)[.:!]?$/i,
    longest: 220,
  },
  {
    why: "rights",
    line: /^(?:(?:copyright|©|\(c\)|&copy;)\s*.*|.{0,60}all rights reserved\.?.*|.{0,40}©\s*\d{4}.*|this material may not be published, broadcast.*|(?:photograph|photo|image|picture|illustration) ?(?:by|credit|courtesy|:).{0,100}|credit: ?.{0,80}|file photo.{0,60}|\(?(?:photo|image) ?(?:by|credit|:).{0,100}\)?|last (?:updated|modified|reviewed)[:\s].{0,60}|our standards: ?the thomson reuters trust principles\.?)$/i,
    longest: 260,
  },
];

/** @returns why the line belongs to the page and not to the article; undefined for text */
export function boilerplate(line: string): string | undefined {
  const text = line.trim();
  return PATTERNS.find(({ line: pattern, longest }) => text.length <= longest && pattern.test(text))?.why;
}
