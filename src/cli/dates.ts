/** `scholium dates`: the dates that a text states, found for scripts. */
import { findDates } from '../shared/dates/finding/find-dates'
import { readArguments, type CliCommand } from './command'
import { DONE, unreadable } from './problem'
import { decodeUtf8, readBytes } from './project-on-disk'
import type { World } from './world'

export const dates: CliCommand = {
  name: 'dates',
  usage: 'FILE',
  summary: 'find the dates that a plain text states',
  details: `Prints a JSON array of {start, end, quote, edtf}, in reading order. Offsets are UTF-16 code units of the file's text
as it stands, a byte order mark included. Nothing is guessed from today's date.`,
  run,
}

async function run(args: readonly string[], world: World): Promise<number> {
  const { files } = readArguments(args, {}, ['FILE'])
  const [path] = files as [string]
  const text = decodeUtf8(await readBytes(path))
  if (text === null) throw unreadable(`“${path}” is not UTF-8 text.`)
  const rows = findDates(text).map(({ start, end, quote, edtf }) => JSON.stringify({ start, end, quote, edtf }))
  world.out(rows.length === 0 ? '[]\n' : `[\n${rows.join(',\n')}\n]\n`)
  return DONE
}
