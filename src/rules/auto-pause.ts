// The automatic kill switch: when too many opt out, the bot falls silent before a facilitator has to ask (domain 7.2).

const optOutPercent = 3;

/**
 * Whether to pause all nudges of a community. Both numbers count persons over the last seven days: `recipients` got at
 * least one unsolicited message, `optOuts` of them asked for a stop. At 3 % or more it pauses; in a small community one is
 * enough.
 */
export const tooManyOptOuts = (optOuts: number, recipients: number): boolean =>
  recipients > 0 && optOuts > 0 && 100 * optOuts >= optOutPercent * recipients;
