// The request itself is at fault; the process is well.
export class Refused extends Error {}
