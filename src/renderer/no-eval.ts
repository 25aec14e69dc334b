/** The schema library may not compile functions from text: the content security policy forbids it. Imported first. */
import { config } from 'zod'

config({ jitless: true })
