/** Everything that can be done from anywhere: one list for keys, palette and menus. */
import { computed } from 'vue'
import { EXPORT_FORMAT_NAMES, EXPORT_FORMATS } from '../../shared/exchange/export'
import type { MenuChoice } from '../../shared/host'
import { useDialogs } from '../stores/dialogs'
import { useFilter } from '../stores/filter'
import { useLibrary } from '../stores/library'
import { usePreferences, type DockTab, type SideTab } from '../stores/preferences'
import { PAST, useProject } from '../stores/project'
import { useSelection } from '../stores/selection'
import { useSourceImport } from '../stores/source-import'
import { useAnnotating } from './useAnnotating'
import { useDark } from './useDark'
import { useFiltering } from './useFiltering'
import { matchesShortcut } from './matchesShortcut'
import { usePassageWalk } from './usePassageWalk'
import { useReplay } from './useReplay'
import { useTagKeys } from './useTagKeys'

export interface Action {
  readonly id: string
  readonly label: string
  readonly group: string
  readonly shortcut?: string
  /** Why it cannot be done now. */
  readonly unavailable?: string
  run(): void
}

export function useActions() {
  const project = useProject()
  const selection = useSelection()
  const dialogs = useDialogs()
  const library = useLibrary()
  const preferences = usePreferences()
  const annotating = useAnnotating()
  const filter = useFilter()
  const filtering = useFiltering()
  const walk = usePassageWalk()
  const replay = useReplay()
  const tagKeys = useTagKeys()
  const sourceImport = useSourceImport()
  const dark = useDark()

  const ready = computed(() => {
    if (project.isPast) return PAST
    return selection.span === null && selection.passage === null ? 'Select some words or choose a passage first.' : undefined
  })
  const passageReady = computed(() => (project.isPast ? PAST : selection.passage === null ? 'Choose a passage first.' : undefined))
  const now = computed(() => (project.isPast ? PAST : undefined))

  const annotate = computed<Action[]>(() => [
    { id: 'highlight', group: 'Annotate', label: 'Highlight the selected words', shortcut: 'H', run: () => void annotating.highlight(), ...(project.isPast ? { unavailable: PAST } : selection.span === null ? { unavailable: 'Select some words first.' } : {}) },
    { id: 'tag', group: 'Annotate', label: 'Tag…', shortcut: 'T', run: () => dialogs.show('tag'), ...because(ready.value) },
    { id: 'link', group: 'Annotate', label: 'Link to a claim…', shortcut: 'L', run: () => dialogs.show('link'), ...because(ready.value) },
    { id: 'date', group: 'Annotate', label: 'Date…', shortcut: 'D', run: () => dialogs.show('date'), ...because(ready.value) },
    { id: 'dates-in-text', group: 'Annotate', label: preferences.dateSuggestions ? 'Hide the dates found in the text' : 'Show the dates found in the text', shortcut: 'U', run: () => { preferences.dateSuggestions = !preferences.dateSuggestions } },
    { id: 'discard', group: 'Annotate', label: 'Discard the passage', shortcut: 'Delete', run: () => void annotating.discard(), ...because(passageReady.value) },
    { id: 'undo', group: 'Annotate', label: 'Undo', shortcut: 'Mod+Z', run: () => void project.undo(), ...because(now.value ?? (project.canUndo ? undefined : 'There is nothing of yours to undo.')) },
    { id: 'redo', group: 'Annotate', label: 'Redo', shortcut: 'Mod+Shift+Z', run: () => void project.redo(), ...because(now.value ?? (project.canRedo ? undefined : 'There is nothing to redo.')) },
  ])

  const go = computed<Action[]>(() => [
    { id: 'next-passage', group: 'Go', label: 'Next passage', shortcut: ']', run: () => walk.next() },
    { id: 'previous-passage', group: 'Go', label: 'Previous passage', shortcut: '[', run: () => walk.previous() },
    { id: 'why', group: 'Go', label: 'Why is this here?', shortcut: 'W', run: () => dialogs.show('why'), ...because(selection.passage === null ? 'Choose a passage first.' : undefined) },
    ...tab('Passage', 'passage', 'Mod+1'),
    ...tab('Claims', 'claims', 'Mod+2'),
    ...tab('Tags', 'tags', 'Mod+3'),
    ...dock('Timeline', 'timeline', 'Mod+4'),
    ...dock('Claim map', 'map', 'Mod+5'),
    ...dock('History', 'history', 'Mod+6'),
    ...dock('Dates to review', 'dates', 'Mod+7'),
    { id: 'colour-by-belief', group: 'Go', label: preferences.colourByBelief ? 'Colour the timeline by tag' : 'Colour the timeline by when we came to believe it', shortcut: 'B', run: () => { preferences.colourByBelief = !preferences.colourByBelief } },
    { id: 'dock-whole', group: 'Go', label: preferences.dockWhole ? 'Bring the text back' : 'Give the dock the whole window', shortcut: 'Mod+Shift+D', run: () => { preferences.dockWhole = !preferences.dockWhole } },
  ])

  const filtered = computed<Action[]>(() => [
    { id: 'filter-words', group: 'Filter', label: 'Show only what the selected words hold', shortcut: 'F', run: () => filtering.byWords(), ...because(selection.span === null ? 'Select the words to filter by first.' : undefined) },
    { id: 'filter-claim', group: 'Filter', label: filter.claim !== null && filter.claim === selection.claim ? 'Show all claims again' : 'Show only this claim', run: () => filtering.byClaim(selection.claim!), ...because(selection.claim === null ? 'Choose a claim first.' : undefined) },
    { id: 'clear-filter', group: 'Filter', label: 'Clear the filter', shortcut: 'Mod+Shift+F', run: () => filter.clear(), ...because(filter.isOn ? undefined : 'Nothing is filtered.') },
  ])

  const moments = computed<Action[]>(() => [
    { id: 'step-back', group: 'History', label: 'One step back in history', shortcut: 'Alt+ArrowLeft', run: () => replay.stepBack() },
    { id: 'step-forward', group: 'History', label: 'One step forward in history', shortcut: 'Alt+ArrowRight', run: () => replay.stepForward() },
    { id: 'play', group: 'History', label: replay.playing ? 'Pause' : 'Play the history', shortcut: 'Alt+P', run: () => replay.toggle() },
    { id: 'now', group: 'History', label: 'Back to now', shortcut: 'Alt+N', run: () => project.goTo(null), ...(project.isPast ? {} : { unavailable: 'This is now.' }) },
  ])

  const files = computed<Action[]>(() => [
    { id: 'palette', group: 'Project', label: 'Search or do anything', shortcut: 'Mod+K', run: () => dialogs.show('palette') },
    { id: 'find', group: 'Project', label: 'Find a passage, a claim, a tag or words', shortcut: 'Mod+F', run: () => dialogs.show('palette') },
    { id: 'projects', group: 'Project', label: 'Projects…', run: () => dialogs.show('projects') },
    { id: 'open-source', group: 'Project', label: 'Add a source…', shortcut: 'Mod+Shift+O', run: () => void sourceImport.addSources(), ...because(now.value) },
    { id: 'open-project', group: 'Project', label: 'Open a project file…', shortcut: 'Mod+O', run: () => void library.openFile() },
    { id: 'save-project', group: 'Project', label: 'Save the project to a file…', shortcut: 'Mod+S', run: () => void library.saveFile() },
    { id: 'export-timeline', group: 'Project', label: 'Export the timeline…', shortcut: 'Mod+E', run: () => dialogs.show('export') },
    ...EXPORT_FORMAT_NAMES.map((format) => ({ id: `export-${format}`, group: 'Project', label: `Export: ${EXPORT_FORMATS[format].label}…`, run: () => dialogs.showExport(format) })),
    { id: 'toggle-theme', group: 'Project', label: 'Switch between light and dark', run: () => { preferences.theme = dark.value ? 'light' : 'dark' } },
    { id: 'letter-keys', group: 'Project', label: preferences.letterKeys ? 'Switch single-letter keys off' : 'Switch single-letter keys on', run: () => { preferences.letterKeys = !preferences.letterKeys } },
    { id: 'analyst', group: 'Project', label: 'Your name…', run: () => dialogs.show('analyst') },
    { id: 'show-keys', group: 'Project', label: 'Keys', shortcut: 'F1', run: () => dialogs.show('keys') },
  ])

  const tags = computed<Action[]>(() =>
    tagKeys.value.map((tag, index) => ({
      id: `tag-${index + 1}`, group: 'Tag', label: `Tag as ${tag.label}`, shortcut: String(index + 1),
      run: () => void annotating.toggleTag(tag.tag), ...because(ready.value),
    })),
  )

  const all = computed<Action[]>(() => [...annotate.value, ...go.value, ...filtered.value, ...moments.value, ...files.value, ...tags.value])

  /** Runs what a key press means; true when it meant something. Letters act only where they are not typed. */
  function runKey(event: KeyboardEvent): boolean {
    const action = all.value.find((one) => one.shortcut !== undefined && matchesShortcut(event, one.shortcut))
    if (action === undefined || (isBare(action.shortcut!) && !preferences.letterKeys)) return false
    event.preventDefault()
    selection.whenSettled(() => perform(action.id))
    return true
  }

  /** Does it, or says why it cannot be done now. */
  function perform(id: string): void {
    const action = all.value.find((one) => one.id === id)
    if (action?.unavailable !== undefined) project.refuse(action.unavailable)
    else action?.run()
  }

  function runChoice(choice: MenuChoice): void {
    if (choice === 'new-project') return dialogs.show('projects')
    perform(choice)
  }

  function tab(label: string, id: SideTab, shortcut: string): Action[] {
    return [{ id: `side-${id}`, group: 'Go', label: `Show ${label.toLowerCase()}`, shortcut, run: () => { preferences.sideTab = id } }]
  }

  function dock(label: string, id: DockTab, shortcut: string): Action[] {
    return [{ id: `show-${id}`, group: 'Go', label: `Show the ${label.toLowerCase()}`, shortcut, run: () => { preferences.dockTab = id } }]
  }

  return { all, runKey, runChoice, preferences }
}

function because(unavailable: string | undefined): { unavailable?: string } {
  return unavailable === undefined ? {} : { unavailable }
}

function isBare(shortcut: string): boolean {
  return !/^(Mod|Ctrl|Alt|F\d)/.test(shortcut)
}
