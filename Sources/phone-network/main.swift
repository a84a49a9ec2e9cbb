print("phone-network")
