/** Filtering by what is in hand: the selected words, a claim, a section of the text. Asked again, it ends. */
import type { ClaimId } from '../../shared/annotation/ids'
import { shortened } from '../../shared/projections/telling'
import { useFilter } from '../stores/filter'
import { useProject } from '../stores/project'
import { useSelection } from '../stores/selection'

export function useFiltering() {
  const filter = useFilter()
  const project = useProject()
  const selection = useSelection()

  /** Only what shares a character with the selected words. */
  function byWords(): void {
    const { span, source } = selection
    if (span === null || source === null) return
    const words = project.project?.text(source.revision)?.slice(span.start, span.end) ?? ''
    filter.place = { source: source.source, ...span, name: `“${shortened(words, 40)}”` }
  }

  /** Only the passages linked to a claim. */
  function byClaim(claim: ClaimId): void {
    filter.claim = filter.claim === claim ? null : claim
  }

  /** Only what lies in a section of the open source. */
  function bySection({ title, start, end }: { readonly title: string; readonly start: number; readonly end: number }): void {
    const source = selection.source?.source
    if (source === undefined) return
    filter.place = isSection({ start, end }) ? null : { source, start, end, name: `section “${shortened(title, 40)}”` }
  }

  /** Whether the filter holds to exactly this stretch of the open source. */
  function isSection({ start, end }: { readonly start: number; readonly end: number }): boolean {
    const { place } = filter
    return place !== null && place.source === selection.source?.source && place.start === start && place.end === end
  }

  return { byWords, byClaim, bySection, isSection }
}
