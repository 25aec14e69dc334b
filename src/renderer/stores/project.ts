/** The open project: its tables at the moment looked at, and the way to change it. */
import { defineStore } from 'pinia'
import { computed, ref, shallowRef, type ComputedRef } from 'vue'
import type { BatchId, Stamp } from '../../shared/kernel/event'
import { isRefusal, refuse, type Refusal } from '../../shared/kernel/decider'
import type { Position } from '../../shared/kernel/temporal-table'
import type { Command } from '../../shared/annotation/commands'
import type { ProjectId } from '../../shared/annotation/ids'
import { stacksOf } from '../../shared/projections/history'
import type { Done, Project } from '../../shared/projections/project'
import type { ProjectTables } from '../../shared/projections/registry'
import { UNTITLED } from '../../shared/projections/state'
import { useWorld } from './injected'
import { useNotices } from './notices'
import { usePreferences } from './preferences'

export type Saving = 'saved' | 'saving' | 'failed'

export const PAST = 'You are looking at the past. Go back to now to change anything.'

export const useProject = defineStore('project', () => {
  const world = useWorld()
  const preferences = usePreferences()
  const notices = useNotices()

  const id = shallowRef<ProjectId | null>(null)
  const project = shallowRef<Project | null>(null)
  /** Position of the newest event that views know of. */
  const position = ref<Position>(0)
  /** The past moment that everything shows; null for now. */
  const cursor = ref<Position | null>(null)
  /** Counts every move of the tables, also those that leave the position as it was. */
  const moves = ref(0)
  const saving = ref<Saving>('saved')
  let stopListening = (): void => undefined

  const at = computed<Position>(() => cursor.value ?? position.value)
  const isPast = computed(() => cursor.value !== null)

  /** What `read` makes of the tables at the moment looked at; computed anew when that moment or the tables move. */
  function look<T>(read: (tables: ProjectTables, at: Position) => T, without: T): ComputedRef<T> {
    return computed(() => {
      void moves.value
      return project.value === null ? without : read(project.value.tables, at.value)
    })
  }

  const title = look((tables, at) => tables.titles.get('title', at) ?? UNTITLED, '')
  const stacks = look((tables) => stacksOf(tables, project.value!.log.replica), { undo: null, redo: null })
  const canUndo = computed(() => !isPast.value && stacks.value.undo !== null)
  const canRedo = computed(() => !isPast.value && stacks.value.redo !== null)

  function show(opened: Project | null, projectId: ProjectId | null): void {
    stopListening()
    project.value = opened
    id.value = projectId
    cursor.value = null
    position.value = opened?.position ?? 0
    moves.value++
    saving.value = 'saved'
    if (opened !== null) stopListening = opened.onMove(followMoves)
  }

  /** Several moves in one turn reach the views as one. */
  let awaited = false
  function followMoves(): void {
    if (awaited) return
    awaited = true
    queueMicrotask(() => {
      awaited = false
      position.value = project.value?.position ?? 0
      moves.value++
    })
  }

  /** Goes to a past moment; to now when the position is the newest. */
  function goTo(moment: Position | null): void {
    cursor.value = moment === null || moment >= position.value ? null : Math.max(0, moment)
  }

  /** Commands as one batch. A refusal is shown to the person and returned. */
  function dispatch(...commands: Command[]): Promise<Done | Refusal> {
    return change((open, stamp) => open.dispatch(commands, stamp))
  }

  function undo(): Promise<Done | Refusal> {
    return change((open, stamp) => open.undo(stamp))
  }

  function redo(): Promise<Done | Refusal> {
    return change((open, stamp) => open.redo(stamp))
  }

  async function change(work: (open: Project, stamp: Stamp) => Promise<Done | Refusal>): Promise<Done | Refusal> {
    const open = project.value
    if (open === null) return told(refuse('No project is open.'))
    if (cursor.value !== null) return told(refuse(PAST))
    saving.value = 'saving'
    try {
      const outcome = await work(open, stamp())
      saving.value = 'saved'
      return isRefusal(outcome) ? told(outcome) : outcome
    } catch (error) {
      saving.value = 'failed'
      return told(refuse(error instanceof Error ? error.message : String(error)))
    }
  }

  function stamp(): Stamp {
    return { now: world.now(), by: preferences.analyst, batch: world.mintId() as BatchId }
  }

  function told(refusal: Refusal): Refusal {
    notices.tell(refusal.refused)
    return refusal
  }

  /** Tells the person why something cannot be done now. */
  function refuseWith(sentence: string): void {
    told(refuse(sentence))
  }

  return {
    id, project, position, cursor, at, isPast, moves, saving, title, canUndo, canRedo,
    look, show, goTo, dispatch, undo, redo, refuse: refuseWith,
  }
})
