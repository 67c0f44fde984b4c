import type { Words } from '../words.ts'

export const clusters: Words['clusters'] = {
  title: 'The 20 strategic clusters',
  lead: 'One chain for each cluster: its segments, who supplies whom, and the firms and listings of every segment.',
  knowledgeLine:
    '{segments} segments, {edges} supply relations, knowledge version {version}, {date}.',
}
