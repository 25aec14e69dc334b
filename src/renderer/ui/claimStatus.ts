/** Where a claim stands, in the words people see. */

export type ClaimStatus = 'open' | 'supported' | 'contested' | 'refuted'

export const claimStatusWords: Record<ClaimStatus, string> = {
  open: 'Open',
  supported: 'Supported',
  contested: 'Contested',
  refuted: 'Refuted',
}
