"""What theorems may assume, one family a module. An assumption is relations on symbols; nothing here draws or measures."""
