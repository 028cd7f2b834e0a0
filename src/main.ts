import { run } from './commands/run.ts'
import { serve } from './commands/serve.ts'

await run(serve)
