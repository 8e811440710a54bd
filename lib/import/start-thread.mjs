// What a thread starts with: Node hands its loaders of TypeScript on to no thread.
import { register } from 'tsx/esm/api'

register()
await import('./import-thread.ts')
