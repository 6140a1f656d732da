import EvenhandKit

Program.main()
