/** The moment looked at, as the panes read it; each list is made once, when a pane asks for it. */
import { defineStore } from 'pinia'
import { computed } from 'vue'
import type { PassageId } from '../../shared/annotation/ids'
import { claimMapAt } from '../../shared/projections/claim-map'
import { codebookAt } from '../../shared/projections/codebook-rows'
import { passagesAt, sourcesAt } from '../../shared/projections/present'
import { timelineAt } from '../../shared/projections/timeline-entries'
import { useProject } from './project'

export const usePresent = defineStore('present', () => {
  const project = useProject()

  const sources = project.look(sourcesAt, [])
  /** In reading order, without discarded ones. */
  const passages = project.look(passagesAt, [])
  const codebook = project.look(codebookAt, [])
  const claims = project.look(claimMapAt, [])
  const entries = project.look(timelineAt, [])

  const passageById = computed(() => new Map(passages.value.map((passage) => [passage.passage, passage])))
  const entryByPassage = computed(() => new Map(entries.value.map((entry) => [entry.passage, entry])))
  const claimById = computed(() => new Map(claims.value.map((claim) => [claim.claim, claim])))
  const tagById = computed(() => new Map(codebook.value.map((row) => [row.tag, row])))

  /** Links by the passage that bears them. */
  const linksByPassage = computed(() => {
    const links = new Map<PassageId, { claim: (typeof claims.value)[number]; linked: (typeof claims.value)[number]['linked'][number] }[]>()
    for (const claim of claims.value) {
      for (const linked of claim.linked) {
        const of = links.get(linked.passage.passage)
        if (of === undefined) links.set(linked.passage.passage, [{ claim, linked }])
        else of.push({ claim, linked })
      }
    }
    return links
  })

  return { sources, passages, codebook, claims, entries, passageById, entryByPassage, claimById, tagById, linksByPassage }
})
