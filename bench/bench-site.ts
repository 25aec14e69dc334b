/** The bench's pages, built and served on a free port of 127.0.0.1, with the generated projects beside them. */
import { writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import type { AddressInfo } from 'node:net'
import vue from '@vitejs/plugin-vue'
import sirv from 'sirv'
import { build } from 'vite'
import { encodeProject } from '../src/shared/exchange/project-file'
import { generateProject } from '../src/cli/generated-project'

export interface BenchSite {
  readonly address: string
  close(): void
}

/** Chromium's clock counts in steps of 5 instead of 100 microseconds on a page that nobody else can look into. */
const ISOLATED = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' }

/** Builds into `folder`, which must exist, and serves from there. */
export async function serveBench(folder: string, sizes: readonly number[]): Promise<BenchSite> {
  for (const events of sizes) {
    writeFileSync(join(folder, projectFile(events)), encodeProject(generateProject({ events, seed: 1 })))
  }
  return servePage(join(import.meta.dirname, 'page'), folder)
}

/** The page of one folder, built into another, which must exist, and served from there. */
export async function servePage(root: string, folder: string): Promise<BenchSite> {
  await build({
    configFile: false,
    root,
    base: './',
    logLevel: 'warn',
    plugins: [vue()],
    build: { outDir: folder, emptyOutDir: false, target: 'chrome120', chunkSizeWarningLimit: 2_000 },
  })
  const files = sirv(folder, {
    setHeaders(response) {
      for (const [name, value] of Object.entries(ISOLATED)) response.setHeader(name, value)
    },
  })
  const server = createServer((request, response) => files(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { address: `http://127.0.0.1:${port}`, close: () => void server.close() }
}

export function projectFile(events: number): string {
  return `generated-${events}.scholium`
}
