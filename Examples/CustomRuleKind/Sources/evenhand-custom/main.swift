import CustomRules
import EvenhandKit

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

let arguments = Array(CommandLine.arguments.dropFirst())
guard arguments.count >= 3 else {
  try Files.send(
    Array("usage: evenhand-custom RULES-FOLDER RULE-SET ARTICLE…\n".utf8), to: 2,
    path: "standard error")
  exit(2)
}
do {
  let report = try CustomEvenhand.report(
    Array(arguments[2...]), ruleSet: arguments[1], rulesPath: [arguments[0]])
  try Files.send(report, to: 1, path: "standard output")
} catch {
  try Files.send(Array("\(error)\n".utf8), to: 2, path: "standard error")
  exit(2)
}
