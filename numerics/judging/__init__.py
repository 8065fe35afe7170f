"""Does a claim hold on an instance, with zero tolerance?"""
