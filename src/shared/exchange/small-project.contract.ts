/** Test data: a small project of two replicas in which every kind of row has a history. */
import { MemoryLog } from '../kernel/memory-log'
import type { BatchId } from '../kernel/event'
import type { ReplicaId } from '../kernel/event-id'
import { commandSchema } from '../annotation/commands'
import type { ProjectId } from '../annotation/ids'
import { Project } from '../projections/project'
import type { ProjectContents } from './project-file'

export const SMALL = 'small' as ProjectId
export const ANNA = 'ANNA00000000' as ReplicaId
export const BERT = 'BERT00000000' as ReplicaId

const text = 'The ship sailed on 4 May 1912 from “Zürich” 🚢 to nowhere.\nIt returned in June.\nNobody <b>saw</b> it | or so.'

/** Commands, each with who gives it; every one is a batch. */
const work: readonly (readonly [ReplicaId, object])[] = [
  [ANNA, { type: 'TitleProject', title: 'The ship <script>alert(1)</script> & Co.' }],
  [ANNA, { type: 'AddSource', source: 's1', title: 'A log', text, format: 'text', layout: 'P3', normaliser: 1 }],
  [ANNA, { type: 'DefineTag', tag: 'voyage', label: 'Voyage', colour: 1 }],
  [ANNA, { type: 'HighlightPassage', passage: 'p1', source: 's1', selector: { exact: 'The ship sailed on 4 May 1912' } }],
  [BERT, { type: 'HighlightPassage', passage: 'p2', source: 's1', selector: { exact: 'It returned in June' } }],
  [ANNA, { type: 'TagPassage', passage: 'p1', tag: 'voyage' }],
  [BERT, { type: 'DefineTag', tag: 'trip', label: 'Trip', colour: 2 }],
  [BERT, { type: 'TagPassage', passage: 'p2', tag: 'trip' }],
  [ANNA, { type: 'DatePassage', passage: 'p1', edtf: '1912-05', words: '4 May 1912' }],
  [ANNA, { type: 'StateClaim', claim: 'c1', statement: '=The ship sailed' }],
  [ANNA, { type: 'DrawLink', link: 'l1', claim: 'c1', passage: 'p1', relation: 'supports' }],
  [BERT, { type: 'HighlightPassage', passage: 'p3', source: 's1', selector: { exact: 'Nobody <b>saw</b> it | or so.' } }],
  [BERT, { type: 'DrawLink', link: 'l2', claim: 'c1', passage: 'p3', relation: 'refutes' }],
  [BERT, { type: 'DatePassage', passage: 'p2', edtf: '1912-06~/..', words: 'June' }],
  [ANNA, { type: 'CorrectDating', passage: 'p1', edtf: '1912-05-04', words: '4 May 1912' }],
  [ANNA, { type: 'AnnotatePassage', passage: 'p1', memo: '+1 *sure*' }],
  [BERT, { type: 'MergeTags', from: 'trip', into: 'voyage' }],
  [BERT, { type: 'DatePassage', passage: 'p3', edtf: '-0043', words: '' }],
]

export async function smallProject(): Promise<ProjectContents> {
  const logs = new Map([ANNA, BERT].map((replica) => [replica, new MemoryLog(SMALL, replica)]))
  for (const [index, [replica, command]] of work.entries()) {
    const log = logs.get(replica)!
    const project = await Project.open(log)
    for (const other of logs.values()) if (other !== log) await project.absorb(await other.read(), await textsOf(other))
    const stamp = { now: Date.UTC(2025, 2, 1, 9, index), by: replica.slice(0, 4), batch: `${replica}-${index}` as BatchId }
    const done = await project.dispatch([commandSchema.parse(command)], stamp)
    if ('refused' in done) throw new Error(done.refused)
  }
  const anna = logs.get(ANNA)!
  await anna.absorb(await logs.get(BERT)!.read())
  return { project: SMALL, events: await anna.read(), texts: await textsOf(anna) }
}

async function textsOf(log: MemoryLog): Promise<Map<Awaited<ReturnType<MemoryLog['digests']>>[number], string>> {
  return new Map(await Promise.all((await log.digests()).map(async (digest) => [digest, (await log.text(digest))!] as const)))
}
