/** Memos as typed and not yet recorded: they outlive the pane, the focus and a look at the past. */
import { isRefusal } from '../../shared/kernel/decider'
import { defineStore } from 'pinia'
import { ref, watch } from 'vue'
import { BOUNDS } from '../../shared/annotation/fields'
import type { PassageId } from '../../shared/annotation/ids'
import { useProject } from './project'

export const useMemoDrafts = defineStore('memo-drafts', () => {
  const project = useProject()
  const drafts = ref<ReadonlyMap<PassageId, string>>(new Map())

  // Drafts belong to the project they were typed in.
  watch(() => project.id, () => { drafts.value = new Map() })

  function type(passage: PassageId, memo: string): void {
    drafts.value = new Map(drafts.value).set(passage, memo)
  }

  /** Records what was typed; a draft stays when it is too long, refused, or was typed on meanwhile. */
  async function keep(passage: PassageId): Promise<void> {
    const memo = drafts.value.get(passage)
    if (memo === undefined || memo.length > BOUNDS.memo || project.isPast) return
    if (memo === project.project?.tables.passages.get(passage)?.memo) return forget(passage, memo)
    if (!isRefusal(await project.dispatch({ type: 'AnnotatePassage', passage, memo }))) forget(passage, memo)
  }

  function forget(passage: PassageId, memo: string): void {
    if (drafts.value.get(passage) !== memo) return
    const rest = new Map(drafts.value)
    rest.delete(passage)
    drafts.value = rest
  }

  return { drafts, type, keep }
})
