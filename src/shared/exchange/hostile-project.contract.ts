/** Test data: a project in which every text that people write tries to break out of the file it is exported to. */
import { MemoryLog } from '../kernel/memory-log'
import type { BatchId } from '../kernel/event'
import type { ReplicaId } from '../kernel/event-id'
import { commandSchema } from '../annotation/commands'
import type { ProjectId } from '../annotation/ids'
import { Project } from '../projections/project'
import { ProjectFold } from '../projections/registry'
import type { ExportSource } from './export'

export const HOSTILE_TITLE = '</script></svg>]]> BEGIN:VEVENT; a\\,b “<img src=x onerror=alert(1)>” &lt;b&gt; <!--'
export const HOSTILE_TAG = '&lt;img src=x onerror=taken=1&gt;<img src=x onerror=taken=1>, ; "tag" & co'
/** Where lines fold it stands at every distance, in front of 🚢, family emoji and letters of one to four octets. */
export const HOSTILE_QUOTES: readonly string[] = [
  'END:VEVENT\nBEGIN:VEVENT\nUID:1; , \\n </script>]]>&amp;"\'<svg onload=taken=1>',
  ...Array.from({ length: 8 }, (_, index) => `${'x'.repeat(50 + index)}👩‍👩‍👧‍👦🚢é–𝔘ж`.repeat(3)),
]

const MEMO = 'first; second, "third"\n\n</text><script>taken = 1</script> <a href="javascript:taken=1">x</a>'

export async function hostileSource(): Promise<ExportSource> {
  const log = new MemoryLog('hostile' as ProjectId, 'ANNA00000000' as ReplicaId)
  const project = await Project.open(log)
  const done = await project.dispatch(commands().map((command) => commandSchema.parse(command)), { now: Date.UTC(2025, 2, 1), by: 'Anna', batch: 'all' as BatchId })
  if ('refused' in done) throw new Error(done.refused)
  const fold = new ProjectFold()
  fold.apply(await log.read())
  return { project: 'hostile' as ProjectId, tables: fold.tables, texts: new Map() }
}

function commands(): object[] {
  return [
    { type: 'TitleProject', title: HOSTILE_TITLE },
    { type: 'AddSource', source: 's1', title: '<script>taken=1</script>,;', text: HOSTILE_QUOTES.join('\n\n'), format: 'text', layout: 'P3', normaliser: 1 },
    { type: 'DefineTag', tag: 'bad', label: HOSTILE_TAG, colour: 1 },
    { type: 'StateClaim', claim: 'c1', statement: '<img src=x onerror=taken=1>; \\, "so"' },
    ...HOSTILE_QUOTES.flatMap((exact, index) => [
      { type: 'HighlightPassage', passage: `p.${index}_x`, source: 's1', selector: { exact } },
      { type: 'TagPassage', passage: `p.${index}_x`, tag: 'bad' },
      { type: 'DatePassage', passage: `p.${index}_x`, edtf: `2001-02-${20 + index}`, words: '' },
      { type: 'DrawLink', link: `l${index}`, claim: 'c1', passage: `p.${index}_x`, relation: 'refutes' },
      { type: 'AnnotatePassage', passage: `p.${index}_x`, memo: MEMO },
    ]),
  ]
}
