export const matching = {}
