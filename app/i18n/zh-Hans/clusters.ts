export const clusters = {
  title: '20 个战略性产业集群',
  lead: '每个集群一张产业链图：环节、上下游的供应关系、每个环节上的企业与供需。',
  knowledgeLine: '{segments} 个环节，{edges} 条供应关系，知识第 {version} 版，{date}。',
}
