/** How this person likes to work, kept with the profile: not part of any project. */
import { useLocalStorage } from '@vueuse/core'
import { defineStore } from 'pinia'

export type Theme = 'auto' | 'light' | 'dark'
export type DockTab = 'timeline' | 'map' | 'history' | 'dates'
export type LanesBy = 'automatic' | 'tag' | 'claim' | 'source' | 'actor'
export type SideTab = 'passage' | 'claims' | 'tags'

export const usePreferences = defineStore('preferences', () => ({
  /** Signs every event. */
  analyst: useLocalStorage('scholium.analyst', 'Analyst'),
  theme: useLocalStorage<Theme>('scholium.theme', 'auto'),
  /** Whether single letters act while the text or a list has focus. */
  letterKeys: useLocalStorage('scholium.letterKeys', true),
  /** Whether dates found in the text are marked there until they are decided on. */
  dateSuggestions: useLocalStorage('scholium.dateSuggestions', true),
  dockTab: useLocalStorage<DockTab>('scholium.dockTab', 'timeline'),
  sideTab: useLocalStorage<SideTab>('scholium.sideTab', 'passage'),
  /** What a lane of the timeline stands for. */
  lanesBy: useLocalStorage<LanesBy>('scholium.lanesBy', 'automatic'),
  /** The timeline's colours tell when we came to believe a date; else they are those of its tags. */
  colourByBelief: useLocalStorage('scholium.colourByBelief', false),
  /** The dock over the whole window. */
  dockWhole: useLocalStorage('scholium.dockWhole', false),
  /** Shares of the frame in percent. */
  leftShare: useLocalStorage('scholium.leftShare', 17),
  rightShare: useLocalStorage('scholium.rightShare', 25),
  dockShare: useLocalStorage('scholium.dockShare', 36),
}))
