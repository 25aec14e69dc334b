/** Everything a project can be exported as, at any moment of its history. */
import type { Digest } from '../kernel/digest'
import type { RecordedEvent } from '../kernel/event'
import type { Position } from '../kernel/temporal-table'
import type { ProjectId } from '../annotation/ids'
import { matrixAt } from '../projections/matrix'
import type { ProjectTables } from '../projections/registry'
import { evidenceGraphAt } from './evidence-graph'
import { mapToDot } from './map-dot'
import { mapToGraphml } from './map-graphml'
import { matrixToCsv } from './matrix-csv'
import { encodeProject, PROJECT_ENDING, PROJECT_MEDIA_TYPE } from './project-file'
import { timelineToCsv } from './timeline-csv'
import { timelineToHtml } from './timeline-html'
import { siftForCalendar, timelineToIcs } from './timeline-ics'
import { timelineToJson } from './timeline-json'
import type { Sifted } from './timeline-left-out'
import { timelineToMarkdown } from './timeline-markdown'
import { publicationOf, type Asked, type Publication } from './timeline-publication'
import { timelineToSvg } from './timeline-svg'
import { siftForDrawing } from './timeline-svg-layout'
import { siftForTimelineJs, timelineToTimelineJs } from './timeline-timelinejs'
import { textsNamedBy } from './verify-texts'

/** What is exported: an open project, read only. */
export interface ExportSource {
  readonly project: ProjectId
  readonly tables: ProjectTables
  readonly texts: ReadonlyMap<Digest, string>
  /** False when its file was read without verifying it; publications then say so. */
  readonly verified?: boolean
}

export interface ExportRequest extends Asked {
  /** Begin with a byte order mark, by which some programs know UTF-8; where the format may have one. */
  readonly bom?: boolean | undefined
}

export interface ExportFormat {
  readonly label: string
  /** Of the file's name, without a dot. */
  readonly ending: string
  readonly mediaType: string
  /** Whether it tells of entries, which can be filtered. */
  readonly tellsEntries: boolean
  readonly mayHaveBom: boolean
  /** The file's text. */
  make(source: ExportSource, request?: ExportRequest): string
  /** What of the timeline the format cannot hold, and why: a sentence each. Most formats hold all of it. */
  leftOut(source: ExportSource, request?: ExportRequest): readonly string[]
}

export const EXPORT_FORMATS = {
  'timeline-html': published('Interactive timeline (HTML)', 'html', 'text/html', timelineToHtml),
  'timeline-md': published('Timeline (Markdown)', 'md', 'text/markdown', timelineToMarkdown),
  'timeline-csv': mayHaveBom(published('Timeline (CSV)', 'csv', 'text/csv', timelineToCsv)),
  'timeline-json': published('Timeline (JSON)', 'json', 'application/json', timelineToJson),
  timelinejs: published('Timeline for TimelineJS', 'json', 'application/json', timelineToTimelineJs, siftForTimelineJs),
  'timeline-svg': published('Timeline (drawing)', 'svg', 'image/svg+xml', timelineToSvg, siftForDrawing),
  ics: published('Calendar (iCalendar)', 'ics', 'text/calendar', timelineToIcs, siftForCalendar),
  'matrix-csv': mayHaveBom(told('Evidence against claims (CSV)', 'csv', 'text/csv', (tables, at) => matrixToCsv(matrixAt(tables, at)))),
  'map-graphml': told('Claim map (GraphML)', 'graphml', 'application/graphml+xml', (tables, at) => mapToGraphml(evidenceGraphAt(tables, at))),
  'map-dot': told('Claim map (DOT)', 'dot', 'text/vnd.graphviz', (tables, at) => mapToDot(evidenceGraphAt(tables, at))),
  scholium: {
    label: 'Scholium project', ending: PROJECT_ENDING, mediaType: PROJECT_MEDIA_TYPE, tellsEntries: false, mayHaveBom: false,
    make: (source, request) => projectFile(source, request?.at), leftOut: () => [],
  },
} as const satisfies Readonly<Record<string, ExportFormat>>

export type ExportFormatName = keyof typeof EXPORT_FORMATS

export const EXPORT_FORMAT_NAMES = Object.keys(EXPORT_FORMATS) as readonly ExportFormatName[]

type Encode = (publication: Publication) => string
type Sift = (publication: Publication) => Sifted

function published(label: string, ending: string, mediaType: string, encode: Encode, sift?: Sift): ExportFormat {
  const publish = ({ project, tables, verified }: ExportSource, asked?: Asked): Publication => publicationOf(project, tables, asked, verified)
  return {
    label, ending, mediaType, tellsEntries: true, mayHaveBom: false,
    make: (source, request) => encode(publish(source, request)),
    leftOut: (source, request) => sift?.(publish(source, request)).leftOut ?? [],
  }
}

/** Of claims and evidence, as a whole. */
function told(label: string, ending: string, mediaType: string, encode: (tables: ProjectTables, at?: Position) => string): ExportFormat {
  return { label, ending, mediaType, tellsEntries: false, mayHaveBom: false, make: ({ tables }, request) => encode(tables, request?.at), leftOut: () => [] }
}

function mayHaveBom(format: ExportFormat): ExportFormat {
  return { ...format, mayHaveBom: true, make: (source, request) => `${request?.bom === true ? '\ufeff' : ''}${format.make(source, request)}` }
}

/** The log's beginning up to the position is a whole project: every replica's chain is cut at its end only. */
function projectFile({ project, tables, texts }: ExportSource, at: Position = tables.events.count()): string {
  const events = tables.events.opened(0, at).map(([, event]) => event)
  return encodeProject({ project, events, texts: at === tables.events.count() ? texts : textsOf(events, texts) })
}

function textsOf(events: readonly RecordedEvent[], texts: ReadonlyMap<Digest, string>): Map<Digest, string> {
  const named = new Set(events.flatMap(textsNamedBy))
  return new Map([...texts].filter(([digest]) => named.has(digest)))
}
