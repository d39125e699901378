/** Words that people put around a petition or into it; every name and body is invented or stands for any. */

export const people = [
  'Chu Thị Ảnh Giả',
  'Quách Văn Thế Thân',
  'Tạ Đức Hình Nộm',
  'Mai Thị Bóng Mờ',
  'Lý Quốc Bịa Chơi',
  'Hứa Thị Mẫu Mực',
  'Doãn Văn Tạm Gọi',
  'Khúc Thị Vô Danh',
] as const;

export const bodies = [
  'Thanh tra tỉnh Bắc Ninh',
  'bác Chủ tịch xã',
  'Ban Tiếp công dân tỉnh',
  'phòng chuyên môn',
  'Sở Nội vụ',
  'lãnh đạo phường',
  'các anh chị bộ phận một cửa',
  'Mặt trận Tổ quốc xã',
] as const;

export const openings = [
  'Tôi xin chuyển tới quý cơ quan đơn sau đây, người gửi là',
  'Cháu gửi thay bà con trong xóm, cháu tên',
  'Em gửi lại nội dung hôm trước đã nộp ở phường, em là',
  'Lần thứ hai tôi viết về việc này vì chưa ai hồi âm, tôi là',
  'Nhờ anh chị đọc giúp thư của gia đình tôi,',
  'Tôi không rành máy tính nên con tôi gõ hộ, tôi tên',
  'Bản này gửi kèm bản giấy đã nộp bưu điện sáng nay, ký tên',
  'Xin chào, tôi là một người dân,',
] as const;

export const closings = [
  'Trân trọng,',
  'Xin chân thành cảm ơn.',
  'Mong sớm được hồi âm.',
  'Kính thư',
  'Cháu cảm ơn các bác nhiều ạ.',
  'Tôi chờ thư trả lời.',
] as const;

export const additions = [
  'Việc này cả xóm ai cũng biết, xin cứ về hỏi từng nhà.',
  'Tôi đã gửi thư này đến ba nơi mà chưa nơi nào hồi âm.',
  'Nhà tôi neo người, đi lại xa xôi, mỗi lần hỏi han là mất trọn một buổi làm.',
  'Nếu cần gặp trực tiếp tôi sẵn sàng thu xếp đến bất cứ lúc nào.',
  'Ảnh chụp tôi còn giữ trong điện thoại, khi nào cần tôi đưa xem.',
  'Hôm ấy trời mưa to, đứng chờ ngoài hiên ướt hết cả giấy tờ.',
  'Vợ tôi can đừng viết nhưng tôi nghĩ im lặng mãi cũng không được.',
  'Có hai người cùng chờ hôm đó chịu đứng ra làm chứng.',
  'Chuyện nhỏ thôi nhưng lặp đi lặp lại thì thành chuyện lớn.',
  'Tôi từng làm nhà nước ba mươi năm nên biết thế nào là đúng việc.',
  'Mấy nhà bên cạnh cũng gặp cảnh tương tự mà họ ngại.',
  'Gọi điện thì máy bận, nhắn tin thì không ai đọc.',
  'Con tôi học xa, mọi việc đều do hai ông bà già tự lo.',
  'Tiền không đáng bao nhiêu, cái chính là cách cư xử.',
  'Tuần trước báo đài có nói về chuyện giống hệt ở nơi khác.',
  'Tôi mong lần này thư không bị chuyển lòng vòng nữa.',
  'Sổ ghi ngày giờ từng lần đi tôi chép đủ cả ở nhà.',
  'Anh bảo vệ cổng cũng chứng kiến, anh ấy tốt bụng rót nước mời tôi.',
  'Từ bữa đó đến giờ tôi mất ngủ, huyết áp lên xuống thất thường.',
  'Xóm tôi vừa có đám nên bà con bận, chưa kịp ký chung.',
] as const;
