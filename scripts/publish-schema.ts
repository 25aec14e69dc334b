/** Publishes the schemas of events and commands to `docs/`: `npx tsx scripts/publish-schema.ts`. A test holds them to the code. */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { commandSchema } from '../src/shared/annotation/commands'
import { eventJsonSchema } from '../src/shared/annotation/event-schema'

/** By the path from the root of the repository. */
export function publishedSchemas(): Record<string, string> {
  return {
    'docs/events.schema.json': print(eventJsonSchema()),
    'docs/commands.schema.json': print({ title: 'Scholium command', ...z.toJSONSchema(commandSchema) }),
  }
}

function print(schema: object): string {
  return `${JSON.stringify(schema, null, 2)}\n`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [path, text] of Object.entries(publishedSchemas())) writeFileSync(new URL(`../${path}`, import.meta.url), text)
}
