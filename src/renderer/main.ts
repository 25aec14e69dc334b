/** The entry: introduces host, storage and stores to each other, and mounts the frame. */
import './no-eval'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import exampleUrl from '../../fixtures/georgia-nato.scholium?url'
import App from './App.vue'
import { copyText } from './copy-text'
import { chooseHost } from './host/choose-host'
import { pause } from './pause'
import { IndexedStorage } from './storage/indexed-storage'
import { WORLD, type World } from './stores/injected'
import type { ProjectStorage } from './stores/project-storage'
import { keyPlatform } from './ui/shortcut'
import { findDatesAside } from './workers/find-dates-aside'
import './styles/index.css'

const host = chooseHost(window)

const storage: ProjectStorage = new IndexedStorage({ random: () => crypto.getRandomValues(new Uint8Array(12)), pause })

const world: World = {
  host,
  storage,
  now: () => Date.now(),
  mintId: () => crypto.randomUUID(),
  copyText,
  exampleProject: async () => (await fetch(exampleUrl)).text(),
  pause,
  findDates: findDatesAside,
}

void start()

async function start(): Promise<void> {
  const { system } = await host.platform()
  void navigator.storage?.persist?.()
  createApp(App)
    .use(createPinia())
    .provide(WORLD, world)
    .provide(keyPlatform, system === 'mac' ? 'mac' : 'other')
    .mount('#app')
}
