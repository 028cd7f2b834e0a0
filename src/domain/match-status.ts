/** How sure it is that a reference is to a work; NEW where the work is known only from it, NONE where it is to none. */
export const matchStatuses = ['ASSERTED', 'EXACT', 'STRONG', 'WEAK', 'NEW', 'NONE', 'REJECTED'] as const
export type MatchStatus = (typeof matchStatuses)[number]
