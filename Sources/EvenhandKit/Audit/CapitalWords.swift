/// Words that English always writes with a capital and that by themselves name no party: days, months,
/// faiths and doctrines. Whoever finds one of them about one side only is asked about it as about any
/// other word.
enum CapitalWords {
  static func hold(_ word: String) -> Bool { words.contains(word.lowercased()) }

  private static let words = Set(days + months + faiths + doctrines)

  private static let days = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  private static let faiths = [
    "buddhism", "buddhist", "buddhists", "catholic", "catholicism", "catholics", "christian",
    "christianity", "christians", "hindu", "hinduism", "hindus", "islam", "islamic", "jew",
    "jewish", "jews", "judaism", "muslim", "muslims", "protestant", "protestantism",
    "protestants", "shia", "shiite", "shiites", "sikh", "sikhism", "sikhs", "sunni", "sunnis",
    "god", "bible", "biblical", "koran", "quran",
  ]

  private static let doctrines = [
    "bolshevik", "bolsheviks", "bolshevism", "islamism", "islamist", "islamists", "leninism",
    "leninist", "leninists", "maoism", "maoist", "maoists", "marxism", "marxist", "marxists",
    "nazi", "nazis", "nazism", "stalinism", "stalinist", "stalinists", "trotskyism",
    "trotskyist", "trotskyists",
  ]
}
