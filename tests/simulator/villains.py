class Villain:
    name=""
    def act(self)->str: return ""
